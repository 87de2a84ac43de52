import path from 'node:path';
import { parse } from '../../harness/weapp/page-stack';
import { shareCard } from '../../harness/weapp/shared-card';
import { launchWeapp, type Weapp } from '../../harness/weapp/weapp';
import { addressOf, nameOf, type Phone, type Target, until, whereIs } from './phone';

const dist = path.resolve(__dirname, '../../../dist/weapp');

/** A phone of its own with the built mini-program on it. */
export async function weappPhone(baseUrl: string): Promise<Phone> {
  const storage = new Map<string, unknown>();
  const errors: string[] = [];
  const launch = () => launchWeapp({ dist, baseUrl, storage });
  let app: Weapp = await launch();

  const text = () => app.page.text();
  const shows = (target: Target) => app.page.has(target);
  const wait = (check: () => boolean, problem: string) => until(check, problem, text);
  const finds = (target: Target) =>
    wait(() => shows(target), `${nameOf(target)} is not on ${app.page.route}`);
  const offers = (target: Target) =>
    wait(() => shows(target) && !app.page.isDisabled(target), `${nameOf(target)} cannot be pressed`);
  const keepErrors = () => void errors.push(...app.log.errors.splice(0));

  return {
    async open(page, params) {
      await app.open(addressOf(page, params));
    },
    where: () => whereIs(app.page.route, app.page.instance.options as Record<string, string>),
    async tap(target) {
      await offers(target);
      await app.page.tap(target);
    },
    async doubleTap(target) {
      await offers(target);
      const { page } = app;
      await Promise.all([page.tap(target), page.tap(target)]);
    },
    async type(field, words) {
      await finds(field);
      await app.page.input(field, words);
    },
    async choosePhotos(target, files) {
      await offers(target);
      app.photos.push(...files);
      await app.page.tap(target);
    },
    async scan(text) {
      await offers('#gate-scan');
      app.codes.push(text);
      await app.page.tap('#gate-scan');
    },
    async share(target) {
      await offers(target);
      const { path } = await shareCard(app.page.instance);
      return whereIs(...parse(path));
    },
    sees: (...words) =>
      wait(
        () => words.every((word) => text().includes(word)),
        `Not all of this is shown: ${words.join('; ')}`,
      ),
    finds,
    misses: (target) => wait(() => !shows(target), `${nameOf(target)} is still on ${app.page.route}`),
    arrivesAt: (page) =>
      wait(
        () => whereIs(app.page.route, {}).page === page,
        `Not at ${page} but at ${app.routes.join(' > ')}`,
      ),
    offers,
    withholds: (target) =>
      wait(() => shows(target) && app.page.isDisabled(target), `${nameOf(target)} can be pressed`),
    text: async () => text(),
    async valueOf(field) {
      await finds(field);
      return String(app.page.attribute(field, 'value') ?? '');
    },
    setOnline: (online) => app.setOnline(online),
    async killAndReopen() {
      keepErrors();
      app.close();
      app = await launch();
    },
    get errors() {
      keepErrors();
      return errors;
    },
    async close() {
      keepErrors();
      app.close();
    },
  };
}
