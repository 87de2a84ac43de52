import SQLite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { SharedSqliteDialect } from '../../../src/server/store/sqlite-dialect';
import { NotKept, WriteQueue } from '../../../src/server/store/write-queue';

interface Numbers {
  number: { value: number };
}

/** A real SQLite that counts its commits. @param kept how long its disk takes; at once, if nothing is said */
function numbers(kept?: () => Promise<void>) {
  const commits: string[] = [];
  const database = new SQLite(':memory:', { verbose: (line) => commits.push(String(line)) });
  database.exec('create table number (value integer primary key)');
  const db = new Kysely<Numbers>({ dialect: new SharedSqliteDialect(database) });
  const queue = new WriteQueue<Numbers>(db, kept ? { kept } : {});
  const put = (value: number) =>
    queue.write(async (tx) => {
      await tx.insertInto('number').values({ value }).execute();
      return value;
    });
  const stored = async () =>
    (await db.selectFrom('number').select('value').orderBy('value').execute()).map(({ value }) => value);
  return {
    database,
    db,
    queue,
    put,
    stored,
    commits: () => commits.filter((line) => line === 'commit').length,
  };
}

describe('WriteQueue', () => {
  it('lets writes of one turn share one commit', async () => {
    const { put, stored, commits } = numbers();
    const before = commits();
    expect(await Promise.all([1, 2, 3, 4].map(put))).toEqual([1, 2, 3, 4]);
    expect(await stored()).toEqual([1, 2, 3, 4]);
    expect(commits() - before).toBe(1);
  });

  it('can be held back for a moment: what is under way is kept first, and what comes meanwhile afterwards', async () => {
    let keep: () => void = () => undefined;
    const { queue, put, stored, commits } = numbers(() => new Promise((resolve) => (keep = resolve)));
    const before = commits();
    const first = put(1);
    while (commits() === before) await new Promise((resolve) => setImmediate(resolve));
    const holding = queue.hold();
    const second = put(2);
    const heldAt = Promise.all([first, holding]);
    keep();
    const [, goOn] = await heldAt;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await stored()).toEqual([1]);
    goOn();
    while (commits() < before + 2) await new Promise((resolve) => setImmediate(resolve));
    keep();
    await second;
    expect(await stored()).toEqual([1, 2]);
  });

  it('undoes a refused write whole, and nothing of its neighbours', async () => {
    const { queue, put, stored } = numbers();
    const half = queue.write(async (tx) => {
      await tx.insertInto('number').values({ value: 2 }).execute();
      throw new Error('refused half-way');
    });
    const answers = await Promise.allSettled([put(1), half, put(3)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await stored()).toEqual([1, 3]);
  });

  it('lets a write see what those before it in the same commit did', async () => {
    const { queue, put } = numbers();
    const count = () =>
      queue.write(
        async (tx) =>
          (
            await tx
              .selectFrom('number')
              .select((eb) => eb.fn.countAll<number>().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
      );
    const [, one, , two] = await Promise.all([put(7), count(), put(8), count()]);
    expect([one, two]).toEqual([1, 2]);
  });

  it('answers nobody before the commit, and tells everyone when the commit itself fails', async () => {
    const { db, queue, put, stored } = numbers();
    await sql`create table parent (id integer primary key)`.execute(db);
    await sql`create table child (parent integer references parent deferrable initially deferred)`.execute(
      db,
    );
    await sql`pragma foreign_keys = on`.execute(db);
    // A deferred constraint is only looked at by the commit.
    const doomed = queue.write((tx) => sql`insert into child values (99)`.execute(tx));
    const answers = await Promise.allSettled([put(1), doomed]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stored()).toEqual([]);
    expect(await put(5)).toBe(5);
  });

  it('tells everyone of a commit when the disk was full, keeps nothing of it, and goes on when there is space', async () => {
    const { database, db, queue, put, stored } = numbers();
    await sql`create table words (text text)`.execute(db);
    const write = (length: number) =>
      queue.write((tx) => sql`insert into words values (${'字'.repeat(length)})`.execute(tx));
    await put(1);
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages + 2}`);
    const full = { code: 'SQLITE_FULL' };
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.allSettled([put(2), write(1_000_000), put(3)]);
      expect(answers).toMatchObject(answers.map(() => ({ status: 'rejected', reason: full })));
      expect(await stored()).toEqual([1]);
    }
    database.pragma(`max_page_count = ${pages + 10_000}`);
    await Promise.all([put(2), write(1_000_000), put(3)]);
    expect(await stored()).toEqual([1, 2, 3]);
  });

  it('answers nobody before the disk has it, and lets those who come meanwhile share the next commit', async () => {
    const waiting: (() => void)[] = [];
    const { put, commits } = numbers(() => new Promise((resolve) => waiting.push(resolve)));
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    const before = commits();
    const answered: number[] = [];
    const putting = (value: number) => put(value).then((done) => answered.push(done));
    const first = putting(1);
    await turn();
    const others = [putting(2), putting(3)];
    await turn();
    expect([commits() - before, answered]).toEqual([1, []]);
    waiting.shift()?.();
    await first;
    await turn();
    expect([commits() - before, answered]).toEqual([2, [1]]);
    waiting.shift()?.();
    await Promise.all(others);
    expect(answered).toEqual([1, 2, 3]);
  });

  it('writes nothing more once the disk has not kept what was committed', async () => {
    const disk = new Error('EIO');
    let broken = true;
    const { queue, put, stored } = numbers(() => (broken ? Promise.reject(disk) : Promise.resolve()));
    await expect(Promise.allSettled([put(1), put(2)])).resolves.toMatchObject([
      { status: 'rejected', reason: { cause: disk } },
      { status: 'rejected', reason: { cause: disk } },
    ]);
    broken = false;
    expect(queue.lost).toBe(true);
    await expect(put(3)).rejects.toThrow(NotKept);
    expect(await stored()).toEqual([1, 2]);
  });

  it('takes more than one commit for more than fits into one, and finishes before it settles', async () => {
    const { queue, put, stored, commits } = numbers();
    const before = commits();
    const all = Array.from({ length: 300 }, (_, value) => put(value));
    await queue.settle();
    expect(await stored()).toHaveLength(300);
    expect(commits() - before).toBe(3);
    await Promise.all(all);
  });
});
