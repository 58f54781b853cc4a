import { fetchedPart } from '../ui/fetched-part.tsx'
import styles from './app.module.css'

const view = () => import('../delivery/delivery-view.tsx')
const policyDocument = () => import('../exchange/policy-document.tsx')

const DeliveryView = fetchedPart(
  'The Delivery view',
  async () => (await view()).DeliveryView,
  <p className={styles.waiting}>Fetching the delivery…</p>,
)
const PolicyDocument = fetchedPart('The policy as a page', async () => (await policyDocument()).PolicyDocument)

/** Fetches what the Delivery view is made of, so that it opens at once. */
export const fetchDelivery = async (): Promise<void> => {
  await Promise.all([view(), policyDocument(), import('../learn/delivery-ideas.tsx')])
}

/** The Delivery view, and with it what only this room may put there. */
export const DeliveryPlace = () => <DeliveryView policyDocument={<PolicyDocument />} />
