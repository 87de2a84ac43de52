import { listDoubtfulPhotos } from '../../../src/server/photos/doubtful-photos';
import { PhotoLinks } from '../../../src/server/photos/photo-links';
import { Keyring } from '../../../src/server/security/keyring';
import { openSqlite } from '../../../src/server/store/sqlite';
import { TUESDAY_10 } from '../support/times';

describe('photos that wait for somebody to look at them', () => {
  const links = new PhotoLinks(new Keyring('a secret of the test that is long enough'));
  const me = { communityId: 'guifangyuan', personId: 'sun', role: 'supervisor' };
  const call = { me, at: TUESDAY_10, query: { limit: 20, cursor: undefined } } as never;

  it('are found among those that wait, however many there are that do not', async () => {
    const said: string[] = [];
    const store = await openSqlite(':memory:', (statement) => said.push(String(statement)));
    said.length = 0;
    await listDoubtfulPhotos(links, true)(call, store.db);
    const asked = said.filter((statement) => statement.includes('photo_check'));
    expect(asked).toHaveLength(2);
    for (const statement of asked) {
      const { rows } = await store.db.executeQuery<{ detail: string }>({
        sql: `explain query plan ${statement}`,
        parameters: [],
        query: { kind: 'RawNode' } as never,
        queryId: { queryId: 'plan' },
      });
      const [first, ...others] = rows.map(({ detail }) => detail);
      expect(first).toMatch(/^SEARCH photo_check USING (COVERING )?INDEX photo_check_in_doubt/);
      for (const detail of others) expect(detail).not.toMatch(/^SCAN/);
    }
    await store.close();
  });

  it('are none where WeChat looks at nothing: there all photos are shown', async () => {
    const store = await openSqlite(':memory:');
    expect(await listDoubtfulPhotos(links, false)(call, store.db)).toEqual({
      photos: [],
      nextCursor: null,
      total: 0,
      now: TUESDAY_10,
    });
    await store.close();
  });
});
