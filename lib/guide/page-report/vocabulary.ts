import { CONTROLS, GRANT_CARDS } from '../../servicenow/dom/controls'
import { CERTAINTY, classicClues, workspaceClues } from '../../servicenow/dom/fields/clues'
import { APPLICATION_FIELDS, USER_FIELDS } from '../../servicenow/dom/fields/field'
import { foldText } from '../../servicenow/dom/finder/accessible-names'
import type { Clue } from '../../servicenow/dom/finder/clue'
import { USER_CONTROLS } from '../../servicenow/dom/user-controls'

/**
 * Words that ServiceNow's and other pages are made of. A report keeps only these in ids, classes, names and addresses: any
 * other word could be somebody's name. Names of people and places must not be added.
 */
const WORDS = `
a about above accept access accessibility accordion account accounts action actionable actions activate active activity add additional addon
addons address addresses admin administration advanced after agent ai ajax alert alertdialog alias align aligned all allow allowed alt always an
anchor and animation annotation answer any api app appearance append applicable application applications apply approval approve appshell area arrow
article articles as aside ask asset assign assigned assignment at attachment attachments attribute attributes auth authentication authorisation
authorise authorization authorize auto autocomplete available avatar back backdrop background backspace badge banner bar base basic be bearer before
begin below big bind binding black blank block body boolean border bottom box boxes break breadcrumb breadcrumbs broadly broken browse browser btn
build builder bulk business button buttons by cache calendar call callback can cancel candidate canvas caption captions card cards caret case cat
catalog category cell center certificate change changed channel character chart check checkbox checked chevron child children choice choices choose
chrome circle class classic clean clear click clickable client clients clipboard clone close closed closemodal code col collapse collapsed collapsible
collapsable collection color column columns combo combobox comment comments commit common company compact compatible complete completer component
components condition conditions config configuration configure confirm confirmation connect connected connection connections console contact contain
contained container contains content contents context control controlled controller controls copy core corner count counter country cover create
created creation credential credentials crop cross current custom customer cut dark dashboard data database date datetime day default defined
definition delegate delegates delete deny department dependent deprecated description desktop detail details developer device dialog different dir
direction disable disabled display divider dlg do document documentation domain done dot double down download draft drag drop dropdown duplicate dynamic
each edit editable editor element elements email embedded empty enable enabled encoded encrypted end endpoint endpoints engine enter entity entry
environment error errors escape event events exact existing exit expand expanded expander experience expiration expires explorer export expression
extend extended external extra failed false favorite favorites feature feedback fetch field fields fieldset file files fill filter filtered
filtering filters find fixed flag flat flex float floating flow fluid focus focusable focused folder follow font footer for form formlink format
forms forward found frame frameless frequency from full function general generate generated generator get given glide glyph glyphicon go grant
granted grants grid gridcell group grouped groups guest guide handle handler has head header headers heading headings height hello help helper hidden
hide high highlight hint history hit holder home horizontal host hour hover html human icon iconic icons id identifier identity if iframe image images
impersonate import important in inactive inbound include incident index info information inherit initial inline inner input inputs insert inside
instance instead integration integrations integer intercept interceptor interactive interface internal into introducing introduction invalid io is
issue issued issuer item items itself job join journal jwt keep key keyboard keys kind kit knowledge label labelled labels language large last lastname
later layer layout lazy leaf learn leave left legacy legend length level levels library life lifespan lifetime light limit limited line lines link linked
links list listbox listener listitem lists literal live load loaded loader loading local locale locked lock log logged login logo logout long lookup low
machine macro macroponent main major make manage managed management manager mandatory manifest manual map margin marker mask master match max maximum
may media medium member members menu menubar menuitem message messages meta metadata method metric mfa middle min minimum minor minute missing mobile
modal mode model modern modified modify module modules month more most move multi multiple must my name named names native nav navbar navigate
navigation navigator needed needs negative neo nested network new next no node none not note notes nothing notification notifications now null number
numbers oauth object of off offset oidc ok old on once one only opacity open opened opener operation operator optgroup optional option options or order
org organization origin original other others out outbound outer outline output outputmsg outside over overflow overlay overview owner pack package pad
padding page pager pages pagination panel panels paper paperclip param parameter parameters parent part parts party password passwords paste path pattern
pause pending people per percent perform period permission permissions person personalize phone picker pin pixel placeholder plain platform plugin plus
point pointer polaris policies policy polite pop popover popup popupmenu portal position positive post preference preferences preferred prefilled prefix
prepare presentation preserve presence press prevent preview previous primary print priority private problem process processing processor product
profile progress prompt properties property protected protocol provider providers provision public pull purpose push query question queue quick radio
radiogroup range rate raw read reader readonly ready recent recommended record records redirect reduce ref reference references refresh regenerate region
register registrations registries registry regular reject related relation release reload relogin remaining remember remove removed rename render
renderer repeat replace reply report reports repository request requested require required requires reset resize resizable resolve resource resources
response responsive rest restore restrict restricted restriction result results resume return retrieve retry reveal reverse revert review revoke rich
right ring role roles root rotate round route router row rows rtl ltr rule rules run runtime safe same save saved scale schedule schema scheme scope scoped
scopes screen script scroll scrollable scrollbar search second secondary secret section sections securely security see segment select selectable selected
selection selector self send separator sequence server service services session set setting settings setup shadow shape share shared sheet shell short
shortcut should show shown side sidebar sign signature signed simple simplified single site size skip slider slot slots slushbucket small snapshot
sort sortable sorted source sources space spacer spacing span spec special spinner split spotlight stack stacked staging standard star start state
stateful static status stay step stepper steps sticky stop storage store stored string strip strong structure style styles sub subject submit submenu
subscribe subscription success suffix suggested suggestion suggestions summary super supplied support supported supporting suppress surface
suspend switch symbol sync syntax sys system tab tabbed table tables tablist tabpanel tabs tag tags target targets task tasks team template templates
temporary tenant terminal tertiary test testing text textarea textbox than that the theme then there these third this thumb tile tiles time timer
timezone timeout times tip title to toast today toggle token tokens tool toolbar tools tooltip top topic total touch trace track tracking transaction
transfer transform transformer transition translate translation transparent trash tree trigger true truncate truncated trusted turn two type typeahead
types ui unavailable uncheck unchecked under undefined undo unique unit unknown unlock unlocked unpopulated unread unrestricted unsaved unscoped
unselect until up update updated upload upper url urls usage use used user username users using utility valid validate validation validity value
values variable variables variant vendor verification verified verify version vertical via video view viewer views virtual visibility visible visited
visual vote wait wants warning watch web webhook week welcome wide width widget widgets will window with within without wizard word words work worker
workflow workspace workspaces world wrap wrapper write writeaccess year yes you your zero zone zoom
ac ap bd br btn cd chk chrome cimd cmn cs cta ctx dd dfc dl dom ds dt dv el evt fa fd fg fn fr fw gb ggl gr grp gsft hdr hl hr href http https ico idx
img kb ke lbl lg li lnk lt md mi mid mini msg navpage ng ni num nv obj ol org ownership px qa qs raw rb rel req ro sc sel sm sn sp spw sql sr src srv
ss svg sw sys sysparm sysverb tbl tbody td tfoot th thead tmp tr trk tt txt ul utf uib uri usr uxf val vt wf wm xl xlg xs xml lookupviewr viewr
deactivate firstname first internal ropc pkce vsplit icon oclass grmember addition authz codes deprecate accessible itil kerberos ldap saml sso
apis ids h v prompted shared sysuser hasrole m2m o2m
en de es fr ja pt us uk nb nl it ko zh br ie eu
`

const all = (descriptions: Readonly<Record<string, readonly Clue[]>>): readonly Clue[] =>
  Object.values(descriptions).flat()

const SPECS = [...APPLICATION_FIELDS, ...USER_FIELDS]
/** Every clue of the finder, so that a report keeps whatever it looks for. */
const CLUES: readonly Clue[] = [
  ...all(CONTROLS),
  ...all(USER_CONTROLS),
  ...GRANT_CARDS,
  ...['oauth_entity', 'sys_user'].flatMap((table) => SPECS.flatMap((spec) => classicClues(table, spec))),
  ...SPECS.flatMap(workspaceClues),
]

/** Captions that the finder knows, normalised; only the beginning if that is what it matches. */
export const PHRASES: ReadonlySet<string> = new Set(
  [...CLUES.flatMap((clue) => (clue.by === 'name' ? clue.names : [])), 'Client Secret', 'User ID', 'Password'].map(
    foldText,
  ),
)

/** The words of a text in lower case, with camel case split. */
export const wordsOf = (text: string): string[] =>
  (text.match(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|[\p{Lo}\p{Lm}]+/gu) ?? []).map((word) => word.toLowerCase())

const quotedIn = (clue: Clue): string => {
  if (clue.by === 'name') return `${clue.names.join(' ')} ${clue.within ?? ''}`
  if (clue.by === 'hint') return ''
  return clue.by === 'link' ? clue.path : clue.selector
}

const known: ReadonlySet<string> = new Set([
  ...WORDS.trim().split(/\s+/),
  ...CLUES.flatMap((clue) => [
    ...wordsOf(quotedIn(clue)),
    ...(quotedIn(clue)
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? []),
  ]),
  ...Object.keys(CERTAINTY).flatMap(wordsOf),
])

/** Whether a word is one of those that pages are made of. */
export const isKnownWord = (word: string): boolean => known.has(word.toLowerCase())
