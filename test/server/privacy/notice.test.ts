import SQLite from 'better-sqlite3';
import * as z from 'zod/mini';
import { ACTIONS, type ActionName } from '../../../src/contract/actions';
import { ENDPOINTS, type Endpoint } from '../../../src/contract/endpoints';
import { COLLECTED, NOT_PERSONAL_COLUMNS, NOT_PERSONAL_FIELDS, PURPOSES } from '../../../src/domain/privacy';
import { storeFile } from '../../../src/server/store/data-folder';
import { type RunningServer, startServer } from '../support/start-server';

let running: RunningServer;
beforeAll(async () => {
  running = await startServer({ seed: false, env: { ACCESS_LOG_DAYS: '90', CLOSED_REQUEST_YEARS: '5' } });
});
afterAll(() => running.stop());

/** `table.column` of everything that the store has. */
function columnsOfStore(): string[] {
  const store = new SQLite(storeFile(running.dataDir), { readonly: true });
  const tables = store
    .prepare(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all() as string[];
  const columns = tables.flatMap((table) =>
    (store.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `${table}.${name}`),
  );
  store.close();
  return columns;
}

/** `action.field` of everything that an action takes, in its body, its query and its path. */
function fieldsOfContract(): string[] {
  const fields = (Object.entries(ENDPOINTS) as [ActionName, Endpoint][]).flatMap(([name, endpoint]) =>
    [endpoint.params, endpoint.query, endpoint.body].flatMap((schema) => {
      if (!schema) return [];
      const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return Object.keys(properties).map((field) => `${name}.${field}`);
    }),
  );
  // Its body is a file and has no schema.
  return [...fields, 'uploadPhoto.file'];
}

const named = (patterns: readonly string[], field: string): boolean => {
  const [action, name] = field.split('.');
  return patterns.some((pattern) => [field, `*.${name}`, `${action}.*`].includes(pattern));
};

describe('the privacy notice', () => {
  const columns = COLLECTED.flatMap((item) => item.columns);
  const fields = COLLECTED.flatMap((item) => item.fields);
  const isNobodys = (column: string) => {
    const [table = '', name = ''] = column.split('.');
    const listed = NOT_PERSONAL_COLUMNS[table];
    // Which community something is in says nothing of anybody.
    return name === 'community_id' || listed === '*' || (listed ?? []).includes(name);
  };

  it('names every column that holds something about people: a new one needs its line', () => {
    const unnamed = columnsOfStore().filter((column) => !columns.includes(column) && !isNobodys(column));
    expect(unnamed).toEqual([]);
  });

  it('names no column that the store does not have, and none twice', () => {
    const there = columnsOfStore();
    const listed = Object.entries(NOT_PERSONAL_COLUMNS).flatMap(([table, names]) =>
      names === '*' ? [] : names.map((name) => `${table}.${name}`),
    );
    expect([...columns, ...listed].filter((column) => !there.includes(column))).toEqual([]);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.filter(isNobodys)).toEqual([]);
  });

  it('names every field that an action takes about people', () => {
    const unnamed = fieldsOfContract().filter(
      (field) => !named(fields, field) && !named(NOT_PERSONAL_FIELDS, field),
    );
    expect(unnamed).toEqual([]);
  });

  it('names no field that no action takes', () => {
    const there = fieldsOfContract();
    const idle = [...fields, ...NOT_PERSONAL_FIELDS].filter(
      (pattern) => !there.some((field) => named([pattern], field)),
    );
    expect(idle).toEqual([]);
    for (const field of fields.filter((one) => !one.startsWith('*.')))
      expect(Object.keys(ACTIONS)).toContain(field.split('.')[0]);
  });

  it('says for everything what it is, for what, how long it is kept, who sees it and what becomes of it', async () => {
    const notice = await running.anonymous.call('getPrivacyNotice');
    expect(notice.items.map(({ id }) => id)).toEqual(COLLECTED.map(({ id }) => id));
    for (const item of notice.items)
      for (const words of [item.what, item.why, item.kept, item.seenBy, item.afterDeletion])
        expect(words).toMatch(/\p{Script=Han}/u);
    expect(notice.purposes.map(({ purpose }) => purpose)).toEqual(PURPOSES);
    for (const { refusing } of notice.purposes) expect(refusing).toContain('不同意就不能');
  });

  it('tells the times that this server keeps, not those of another', async () => {
    const { items } = await running.anonymous.call('getPrivacyNotice');
    expect(items.find(({ id }) => id === 'look')?.kept).toBe('90 天');
    expect(items.find(({ id }) => id === 'request')?.kept).toContain('办结后 5 年');
  });
});
