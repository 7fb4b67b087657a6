import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { texts } from '@/lib/text/es'
import { speak } from '@/lib/text/translator'

export default defineUnlistedScript(() => speak(texts))
