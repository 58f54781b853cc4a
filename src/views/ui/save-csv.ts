import { fileName } from '../../format/file-name.ts'
import { saveFile } from './save-file.ts'

/** Without it the most used program that opens such files takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Hands a table to the person as a CSV file, named after what is in it: UTF-8, with a byte order mark. */
export const saveCsv = (words: string, text: string): void =>
  saveFile(fileName(words, 'csv'), 'text/csv;charset=utf-8', BYTE_ORDER_MARK + text)
