import { type Context, Hono } from 'hono'
import { newSysId, type Row } from '../database.ts'
import { select } from '../encoded-query.ts'
import { formData } from '../form-data.ts'
import type { Instance } from '../instance.ts'
import { rolesOf, setDirectRoles } from '../roles.ts'
import { formPage } from './form.ts'
import { interceptorPage } from './interceptor.ts'
import type { ClassicUser } from './layout.ts'
import { listPage } from './list.ts'
import { shellPage } from './shell.ts'
import { slushbucketPage, userRelatedLists } from './user-form.ts'

/** Where "New" on a list leads; applications have an interceptor: docs/servicenow/pages.md#interceptor */
const NEW_HREF: Record<string, string> = {
  oauth_entity: '/wizard_view.do?sys_id=-1&sys_target=oauth_entity&sysparm_parent=2c7cab53d7232100f20bc8170e61036b',
}

/** Classic pages and the shell of an instance. */
export function pages(instance: Instance): Hono {
  const { db, sessions, release } = instance
  const app = new Hono()

  const signedIn =
    (handler: (c: Context, token: string, user: ClassicUser) => Response | Promise<Response>) => (c: Context) => {
      const session = sessions.of(c)
      const row = session.userId ? db.get('sys_user', session.userId) : undefined
      if (!row) {
        const url = new URL(c.req.url)
        session.after = url.pathname + url.search
        return c.redirect('/login.do')
      }
      const user = {
        sys_id: row.sys_id as string,
        user_name: row.user_name as string,
        name: row.name as string,
        roles: rolesOf(db, row.sys_id as string),
        impersonated: session.impersonator !== undefined,
      }
      return handler(c, session.token, user)
    }

  app.get('/', (c) => c.redirect('/now/nav/ui/home'))
  app.get('/navpage.do', (c) => c.redirect('/now/nav/ui/home'))
  // On Next Experience the old shell's address leads to the new one: docs/servicenow/pages.md#bare-addresses
  app.get('/nav_to.do', (c) =>
    c.redirect(
      `/now/nav/ui/classic/params/target/${encodeURIComponent((c.req.query('uri') ?? '').replace(/^\//, ''))}`,
    ),
  )
  app.get('/now/machine-identity-console/*', (c) =>
    release.inboundExperience
      ? signedIn((ctx, token, user) => ctx.html(shellPage(instance, token, user)))(c)
      : c.notFound(),
  )
  app.get(
    '/now/*',
    signedIn((c, token, user) => c.html(shellPage(instance, token, user))),
  )

  app.get(
    '/wizard_view.do',
    signedIn((c, token, user) => {
      if (c.req.query('sys_action') !== 'sysverb_wizard_ans') return c.html(interceptorPage(release, token, user))
      const type = c.req.query('type') ?? 'client'
      return c.redirect(`/oauth_entity.do?sys_id=-1&sysparm_query=type=${type}`)
    }),
  )

  app.get(
    '/sys_m2m_template.do',
    signedIn((c, token, user) => c.html(slushbucketPage(db, token, user, c.req.query('sysparm_collectionID') ?? ''))),
  )
  app.post(
    '/sys_m2m_template.do',
    signedIn(async (c, token, user) => {
      const form = await c.req.parseBody({ all: true })
      const id = typeof form.user === 'string' ? form.user : ''
      if (form.sysparm_ck !== token || !db.get('sys_user', id)) return c.redirect('/security_interceptor.do')
      setDirectRoles(
        db,
        id,
        [form.roles ?? []].flat().filter((role) => typeof role === 'string'),
        user.user_name,
      )
      return c.redirect(`/sys_user.do?sys_id=${id}`)
    }),
  )
  app.get(
    '/standin/related/:id',
    signedIn((c) => c.html(userRelatedLists(db, instance.look, c.req.param('id') ?? ''))),
  )
  app.post(
    '/standin/password/:id',
    signedIn(async (c, token) => {
      const body: unknown = await c.req.json()
      const row = db.get('sys_user', c.req.param('id') ?? '')
      if (c.req.header('x-usertoken') !== token || !row) return c.body(null, 403)
      row.user_password = typeof body === 'object' && body && 'password' in body ? String(body.password) : ''
      row.password_needs_reset = 'true'
      return c.body(null, 204)
    }),
  )

  app.get(
    '/:page{[a-z_0-9]+_list\\.do}',
    signedIn((c, token, user) => {
      const table = (c.req.param('page') ?? '').replace(/_list\.do$/, '')
      if (!db.has(table)) return c.notFound()
      const query = c.req.query('sysparm_query') ?? ''
      const rows = select(db, table, query, { userId: user.sys_id, userName: user.user_name })
      const options = {
        banner: table === 'oauth_entity' && release.inboundExperience,
        newHref: NEW_HREF[table] ?? `/${table}.do?sys_id=-1`,
        query: query.includes('type=client') ? '> Type = OAuth Client .or. Type = OAuth Provider' : '',
      }
      return c.html(listPage(db, token, user, table, rows, options))
    }),
  )

  app.get(
    '/:page{[a-z_0-9]+\\.do}',
    signedIn((c, token, user) => {
      const table = (c.req.param('page') ?? '').replace(/\.do$/, '')
      if (!db.has(table)) return c.notFound()
      const id = c.req.query('sys_id') ?? '-1'
      const row = id === '-1' ? blank(table, c.req.query('sysparm_query') ?? '') : db.get(table, id)
      const options = { token, user, look: instance.look, isNew: id === '-1' }
      return row ? c.html(formPage(db, table, row, options)) : c.notFound()
    }),
  )

  /**
   * A new record has a sys_id and takes defaults from the query: docs/servicenow/pages.md#form-new,
   * docs/servicenow/pages.md#defaults-in-address
   */
  function blank(table: string, query: string): Row {
    const row: Row = { sys_id: newSysId() }
    for (const [name, column] of Object.entries(db.tables[table]?.columns ?? {}))
      if (name !== 'sys_id') row[name] = column.default ?? ''
    for (const term of query.split('^')) {
      const [name = '', ...value] = term.split('=')
      if (name in row && name !== 'sys_id') row[name] = value.join('=')
    }
    if (table === 'oauth_entity') row.client_id = newSysId()
    if (table === 'oauth_entity') row.client_secret = newSysId()
    return row
  }

  app.post(
    '/:page{[a-z_0-9]+\\.do}',
    signedIn(async (c, token, user) => {
      const table = (c.req.param('page') ?? '').replace(/\.do$/, '')
      const form = await formData(c)
      if (!db.has(table) || form.sysparm_ck !== token) return c.redirect('/security_interceptor.do')
      const values: Row = {}
      for (const [name, value] of Object.entries(form)) {
        const column = name.startsWith(`${table}.`) ? name.slice(table.length + 1) : ''
        if (column && db.column(table, column)) values[column] = value
      }
      const id = form.sys_uniqueValue ?? ''
      const action = form.sys_action ?? ''
      const isNew = form.sys_row === '-1'
      if (isNew && table === 'sys_user' && db.find('sys_user', { user_name: values.user_name ?? '' })) {
        const message = `The following user already exists: ${values.user_name}`
        const options = { token, user, look: instance.look, isNew, message }
        return c.html(formPage(db, table, { ...blank(table, ''), ...values }, options))
      }
      if (table === 'sys_user') values.name = [values.first_name, values.last_name].filter(Boolean).join(' ')
      if (action === 'sysverb_delete') db.delete(table, id, user.user_name)
      else if (isNew)
        db.insert(
          table,
          {
            ...values,
            sys_id: id,
            ...(table === 'oauth_entity' && release.inboundExperience && { inbound_grant_type: 'uncertain' }),
          },
          user.user_name,
        )
      else db.update(table, id, values, user.user_name)
      return c.redirect(action.endsWith('_and_stay') ? `/${table}.do?sys_id=${id}` : `/${table}_list.do`)
    }),
  )

  /** The stand-in's own endpoint behind the Inbound Integrations form: credentials for a new record, the secret of a saved one. */
  app.get(
    '/standin/credentials/:id',
    signedIn((c) => {
      const row = db.get('oauth_entity', c.req.param('id') ?? '')
      return c.json({ client_id: row?.client_id ?? newSysId(), client_secret: row?.client_secret ?? newSysId() })
    }),
  )
  return app
}
