import { componentIds } from '../../core/dependency/component-ids.ts'
import { ecommerceShop } from '../../core/dependency/ecommerce-shop.ts'
import { withComponent } from '../../core/dependency/edit-system.ts'
import { SHOP_WORDS } from '../../format/shop-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import styles from './system-start.module.css'
import { useEditSystem } from './use-system.ts'

/** Before there is a system: three ways to begin. */
export const SystemStart = () => {
  const { service } = useOpenScenario()
  const edit = useEditSystem()
  return (
    <div className={styles.start} data-part="system-journey">
      <p className={styles.lead}>
        No service stands alone: it is up when everything that it needs is. Draw what {service} stands on, and this page
        says what it can promise at best, where its budget goes, and what one more replica would buy.
      </p>
      <div className={styles.ways}>
        <Button variant="primary" onClick={() => edit((before) => ecommerceShop(SHOP_WORDS, componentIds(before)), '')}>
          Begin with a web shop
        </Button>
        <Button onClick={() => edit((before) => withComponent(before, service).system, '')}>
          Begin with {service} itself
        </Button>
      </div>
      <p className={styles.note}>
        The shop has a storefront, cart, catalogue, checkout, payment provider, identity, a database with a replica, and
        a CDN. Or write it as text below, one line for each component.
      </p>
    </div>
  )
}
