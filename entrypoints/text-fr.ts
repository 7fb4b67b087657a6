import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { texts } from '@/lib/i18n/fr'
import { setLanguage } from '@/lib/i18n/translator'

export default defineUnlistedScript(() => setLanguage(texts))
