/** What a server is called in a sentence: its host, with the path where there is one. */
export const hostOf = (baseUrl: string): string => baseUrl.replace(/^https?:\/\//, '')
