import { saveFile } from './save-file.ts'

/** Without it the most used program that opens such files takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Hands a table to the person as a CSV file: UTF-8, with a byte order mark. */
export const saveCsv = (name: string, text: string): void =>
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', BYTE_ORDER_MARK + text)
