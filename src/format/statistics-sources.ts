import type { Source } from './sources.ts'

export const WILSON: Source = {
  words: 'E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical Inference”, 1927',
  address: 'https://doi.org/10.1080/01621459.1927.10502953',
}
