/** The same page of Learn for a projector: "#/learn/game" gives "#/present/learn/game". */
export const presentLink = (address: string): string => address.replace(/^#\//, '#/present/')
