import type { OrgDirectory, UnitSetWire } from '#contract/schemas/org.ts'
import { ORG_UNIT_KINDS } from '#kernel/org/org-unit.ts'
import { setRuleText } from '#web/features/units/set-rule-text.ts'
import { UNIT_ROLES } from '#web/features/units/unit-rows.ts'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Choice } from '#web/ui/field.tsx'
import { OrderedNames } from '#web/ui/ordered-names.tsx'
import { roleText } from '#web/ui/stamp.tsx'

type Rule = UnitSetWire['rule']

const KINDS = ['ofKind', 'listed', 'withRole', 'unstated'] as const satisfies readonly Rule['kind'][]

interface SetRuleFieldsProps {
  readonly rule: Rule
  readonly directory: OrgDirectory
  readonly problem: string | undefined
  readonly onChange: (rule: Rule) => void
}

const FIRST: Readonly<Record<Rule['kind'], Rule>> = {
  ofKind: { kind: 'ofKind', unitKind: 'township' },
  listed: { kind: 'listed', members: [] },
  withRole: { kind: 'withRole', role: 'lead' },
  unstated: { kind: 'unstated' },
}

export function SetRuleFields({ rule, directory, problem, onChange }: SetRuleFieldsProps) {
  const text = useText(setRuleText)
  return (
    <>
      <Choice
        label={text.rule}
        value={rule.kind}
        options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(kind) => onChange(FIRST[kind])}
      />
      <RuleDetail rule={rule} directory={directory} problem={problem} onChange={onChange} />
    </>
  )
}

function RuleDetail({ rule, directory, problem, onChange }: SetRuleFieldsProps) {
  const text = useText(setRuleText)
  const { kinds } = useText(unitsText)
  const roles = useText(roleText)
  if (rule.kind === 'ofKind') {
    return (
      <Choice
        label={text.kind}
        value={rule.unitKind}
        options={ORG_UNIT_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(unitKind) => onChange({ kind: 'ofKind', unitKind })}
      />
    )
  }
  if (rule.kind === 'withRole') {
    return (
      <Choice
        label={text.role}
        value={rule.role}
        options={UNIT_ROLES.map((value) => ({ value, label: roles[value] }))}
        onChange={(role) => onChange({ kind: 'withRole', role })}
      />
    )
  }
  if (rule.kind === 'unstated') return null
  return (
    <Members
      members={rule.members}
      directory={directory}
      problem={problem}
      onChange={(members) => onChange({ kind: 'listed', members: [...members] })}
    />
  )
}

interface MembersProps {
  readonly members: readonly string[]
  readonly directory: OrgDirectory
  readonly problem: string | undefined
  readonly onChange: (members: readonly string[]) => void
}

/** Chosen by name, kept by id: a member that was renamed stays a member. */
function Members({ members, directory: { units }, problem, onChange }: MembersProps) {
  const text = useText(setRuleText)
  const inUse = units.filter(({ id, validTo }) => validTo === null || members.includes(id))
  const idOf = new Map(inUse.map(({ id, name }) => [name, id]))
  const names = members.flatMap((member) => inUse.find(({ id }) => id === member)?.name ?? [])
  return (
    <OrderedNames
      label={text.members}
      addLabel={text.add}
      names={names}
      options={inUse.map(({ name, fullName, aliases }) => ({
        value: name,
        label: name,
        keywords: [fullName, ...aliases],
      }))}
      onChange={(chosen) => onChange(chosen.flatMap((name) => idOf.get(name) ?? []))}
      problem={problem}
    />
  )
}
