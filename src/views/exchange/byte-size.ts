import { formatNumber } from '../../format/number.ts'

const UNITS = [
  { size: 1e9, name: 'GB', decimals: 1 },
  { size: 1e6, name: 'MB', decimals: 1 },
  { size: 1e3, name: 'kB', decimals: 0 },
] as const

/** A number of bytes at a glance: "512 bytes", "36 kB", "25.2 MB". */
export const byteSize = (bytes: number): string => {
  const unit = UNITS.find(({ size }) => bytes >= size)
  return unit === undefined
    ? `${formatNumber(bytes, 0)} bytes`
    : `${formatNumber(bytes / unit.size, unit.decimals)}\u00a0${unit.name}`
}
