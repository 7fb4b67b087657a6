/** English texts of the report, and of the advice on clones in it. */
export const enReport = {
  'report.title': "Verification of Neo's configuration",
  'report.instance': 'Instance',
  'report.kind': 'Kind',
  'report.until': 'Connected until',
  'report.written': 'What was written',
  'report.written.none': 'This browser has no record of anything that the extension wrote there.',
  'report.written.created': 'Created',
  'report.written.changed': 'Changed',
  'report.written.by': 'by {user}',
  'report.evidence': 'Evidence',
  'report.release': 'Release',
  'report.time': 'Checked',
  'report.by': 'Verified by',
  'report.application': 'Application',
  'report.user': 'Service account',
  'report.result': 'Result',
  'report.requirement': 'Check',
  'report.verdict': 'Outcome',
  'report.value': 'Value seen',
  'report.message': 'What it means',
  'report.unknown': 'not known',
  'report.copy': 'Copy for the change ticket',
  'report.copied': 'Copied',
  'report.markdown': 'Download Markdown',
  'report.json': 'Download JSON',
  'report.print': 'Print',
  'report.none': 'This instance has not been verified yet.',
  'report.no-secret': 'No secret was read, and none is in this report.',
  'clone.title': 'Before this instance is cloned',
  'clone.copy': 'Copy for the change of the clone',
  'clone.why':
    "A clone of {host} takes Neo's connection along: the receiver's new tickets could then reach the Neo of {host}, and a connection of the receiver's own is lost. Enter this on {host}, the source, before the clone; on the receiver these lists do nothing.",
  'clone.exclude': '1. System Clone > Exclude Tables (clone_data_exclude), so that no token comes along:',
  'clone.preserve':
    '2. System Clone > Preserve Data (clone_data_preserver), table and condition, so that the receiver keeps what is its own:',
  'clone.script':
    "3. System Clone > Cleanup Scripts (clone_cleanup_script), since a preserver keeps the receiver's rows and still adds those of the source. Leave it out for a receiver with a connection of its own, and deactivate the copied rule there by hand:",
  'clone.after':
    '4. After the clone, verify the receiver: its webhook has to be inactive or its own. The account comes along with its password; set another one.',
  'clone.source':
    "By ServiceNow's documentation of clones (exclusions, preservers, cleanup scripts); not tried on an instance. The table oauth_credential has the tokens of every application: ask who else relies on it.",
} as const
