import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { texts } from '@/lib/text/ja'
import { speak } from '@/lib/text/translator'

export default defineUnlistedScript(() => speak(texts))
