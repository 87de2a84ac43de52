import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import sharp from 'sharp';
import { setUpCommunity } from '../../../../src/server/community/set-up';
import { APPID, SECRET, WeChatDouble } from '../../../doubles/wechat/wechat-double';
import { guestOf, shownAt } from '../../support/passes';
import { AGREED, DEMO_PHONES, type RunningServer, startServer } from '../../support/start-server';
import { DAY, HOUR, MINUTE, TUESDAY_10 } from '../../support/times';

/*
 * `npx tsx test/server/store/releases/take-snapshot.ts`: keeps a store of the newest schema, with data in every table, as
 * SQL beside this file, under the name of the newest migration. Taken once, when a migration lands, and never again:
 * migrate.test.ts brings every one of them to what is newest then.
 */
async function main(): Promise<void> {
  const wechat = new WeChatDouble({ now: () => TUESDAY_10 });
  const running = await startServer({
    at: TUESDAY_10,
    env: {
      PUBLIC_URL: 'http://localhost:4000',
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_BASE_URL: await wechat.open(),
      WECHAT_PUSH_TOKEN: 'AAAAA',
      WECHAT_TEMPLATE_ACCEPTED: 'template-accepted,serial:character_string1',
    },
  });
  wechat.pushSettings = { url: `${running.url}/wechat/push`, token: 'AAAAA', aesKey: null, appid: APPID };
  const mine = wechat.user(DEMO_PHONES.resident, 'union');
  const { ticket } = await running.anonymous.call('signInWithWeChat', { body: { code: wechat.login(mine) } });
  await running.anonymous.call('phoneByWeChat', {
    body: { code: wechat.pressPhoneButton(mine), ticket: ticket?.ticket ?? '', ...AGREED },
  });
  await running.anonymous.call('signInWithWeChat', {
    body: { code: wechat.login(wechat.user('13800000099')) },
  });
  await wechat.push({ Event: 'debug_demo' });
  const resident = await running.signIn('resident');
  const supervisor = await running.signIn('supervisor');
  await resident.call('reportSubscriptions', {
    body: { results: [{ topic: 'accepted', result: 'accept' }] },
  });
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a6' } });
  const photo = await resident.upload(await picture.jpeg().toBuffer());
  if (!photo.ok) throw new Error(JSON.stringify(photo.problem));
  const { id } = await resident.call('createServiceRequest', {
    body: { kind: 'repair', matter: '水槽漏水', photoIds: [photo.body.id] },
  });
  await supervisor.call('revealPhone', { params: { id }, body: { purpose: 'callback' } });
  await supervisor.call('setCalendarYear', {
    params: { year: 2027 },
    body: { holidays: ['2027-01-01'], makeUpWorkdays: [], source: '测试通知' },
  });
  await supervisor.call('publishSpecialDay', {
    body: { date: '2026-12-24', spans: [], notice: '设备检修' },
  });
  await receiveVisitors(running);
  await resident.call('sendMessage', { params: { id }, body: { text: '我在家', clientId: 'message-1' } });
  await supervisor.call('markSeen', { params: { id }, body: { seq: 3 } });
  await running.server.store.write((tx) =>
    setUpCommunity(
      tx,
      {
        id: 'lanwanju',
        name: '蓝湾居',
        company: '佳和物业',
        hotline: '400-000-5678',
        departments: ['前台'],
        buildings: [{ name: '1 栋', rooms: ['101'] }],
        staff: [{ name: '何静', title: 'ms', phone: '13800000012', role: 'frontDesk', department: '前台' }],
        taboos: [{ phrase: '不归我管', suggestion: '我帮您联系负责的同事' }],
        templates: [{ moment: 'thanks', text: '{resident}您好，谢谢您的建议，再见！' }],
        screenedWords: ['代写论文'],
      },
      TUESDAY_10,
    ),
  );
  // Somebody who comes and leaves again: an account that is deleted, and a request whose words are erased.
  const newcomer = await running.signIn('newcomer');
  const inquiry = await newcomer.call('createServiceRequest', {
    body: { kind: 'inquiry', matter: '几点下班' },
  });
  await newcomer.call('withdraw', { params: { id: inquiry.id }, body: {} });
  await newcomer.call('requestAccountDeletion');

  const store = new SQLite(join(running.dataDir, 'three-windows.sqlite'), { readonly: true });
  const newest = store.prepare('select max(name) from kysely_migration').pluck().get();
  const path = join(__dirname, `${newest}.sql`);
  writeFileSync(path, `${dump(store).join('\n')}\n`);
  store.close();
  await running.stop();
  await wechat.close();
  process.stdout.write(`${path}\n`);
}

/** Something in every table of visitors and gates, a conflict of an offline gate among it. */
async function receiveVisitors(running: RunningServer): Promise<void> {
  const [resident, guard, supervisor, administrator] = await Promise.all(
    (['resident', 'guard', 'supervisor', 'administrator'] as const).map((role) => running.signIn(role)),
  );
  if (!resident || !guard || !supervisor || !administrator) throw new Error('somebody is missing');
  const schedule = { type: 'once' as const, from: TUESDAY_10, until: TUESDAY_10 + 4 * HOUR };
  const { id } = await resident.call('preRegisterVisit', { body: guestOf(resident, { schedule }) });
  await resident.call('shareVisit', { params: { id }, body: {} });
  const { pass } = await resident.call('getVisitPass', { params: { id } });
  const entry = (entryId: string, scannedAt: number) => ({
    entryId,
    text: shownAt(pass, scannedAt),
    scannedAt,
    steps: [],
    verdict: 'admit' as const,
  });
  const entries = [entry('e1', TUESDAY_10 - 20 * MINUTE), entry('e2', TUESDAY_10 - 10 * MINUTE)];
  await guard.call('mergeOfflineEntries', { body: { gate: 1, entries } });
  await guard.call('listExpected', { query: { query: '周' } });
  await supervisor.call('blockVisitor', {
    body: { plate: '粤B54321', reason: '多次占用消防通道', until: TUESDAY_10 + 90 * DAY },
  });
  await administrator.call('rotatePassKey', { body: {} });
}

/** The statements that make the store anew. */
function dump(store: SQLite.Database): string[] {
  const made = store
    .prepare(`select type, name, sql from sqlite_master where sql is not null order by type desc, name`)
    .all() as { type: string; name: string; sql: string }[];
  const rows = made.filter(({ type }) => type === 'table').flatMap(({ name }) => rowsOf(store, name));
  return ['begin;', ...made.map(({ sql }) => `${sql};`), ...rows, 'commit;'];
}

function rowsOf(store: SQLite.Database, table: string): string[] {
  const columns = store.pragma(`table_info(${table})`) as { name: string }[];
  const values = columns.map(({ name }) => `quote("${name}")`).join(` || ', ' || `);
  const rows = store.prepare(`select ${values} from ${table}`).pluck().all() as string[];
  if (rows.length === 0) throw new Error(`nothing is in ${table}: a snapshot holds data of every kind`);
  return rows.map((row) => `insert into ${table} values (${row});`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
