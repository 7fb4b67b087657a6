/** Release families in order, the newest last: docs/servicenow/releases.md#families */
const FAMILIES = ['washingtondc', 'xanadu', 'yokohama', 'zurich', 'australia', 'brazil'] as const
export type Family = (typeof FAMILIES)[number]

const BUILD_TAGS = ['glide.buildtag.last', 'glide.buildtag', 'glide.war']

/** An instance's build tag, from its properties: docs/servicenow/releases.md#build-tag */
export function buildTagIn(properties: readonly Readonly<Record<string, string>>[]): string | undefined {
  for (const wanted of BUILD_TAGS) {
    const value = properties.find(({ name }) => name === wanted)?.value
    if (value) return value.replace(/\.zip$/, '')
  }
  return undefined
}

/** The release family that a build tag names, if it is a known one. */
export const familyOf = (buildTag: string | undefined): Family | undefined => {
  const name = /^glide-([a-z]+)-/.exec(buildTag ?? '')?.[1]
  return FAMILIES.find((family) => family === name)
}

/** Whether an instance is of a release family or a later one; undefined where its build tag does not say. */
export function isReleaseOrLater(
  properties: readonly Readonly<Record<string, string>>[],
  from: Family,
): boolean | undefined {
  const family = familyOf(buildTagIn(properties))
  return family && FAMILIES.indexOf(family) >= FAMILIES.indexOf(from)
}
