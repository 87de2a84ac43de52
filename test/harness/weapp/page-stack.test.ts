import { type OpenPage, PageStack, parse } from './page-stack';

const ROUTES = ['home', 'list', 'detail', 'form'];

function stack() {
  const heard: string[] = [];
  const mount = (route: string): OpenPage => {
    const hooks = ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload'].map((hook) => [
      hook,
      () => heard.push(`${route}.${hook}`),
    ]);
    return { route, instance: Object.fromEntries(hooks), remove: () => heard.push(`${route} gone`) };
  };
  const pages = new PageStack({ routes: ROUTES, tabs: ['home', 'list'], mount });
  const since = (act: () => void) => {
    heard.length = 0;
    act();
    return [...heard];
  };
  pages.reLaunch('/home');
  return { pages, since, routes: () => pages.all.map(({ route }) => route) };
}

describe('The page stack', () => {
  it('opens a page above another, hides that one first, and shows it again on the way back', () => {
    const { pages, since } = stack();
    expect(since(() => pages.navigateTo('/detail?id=1'))).toEqual([
      'home.onHide',
      'detail.onLoad',
      'detail.onShow',
      'detail.onReady',
    ]);
    expect(since(() => pages.navigateBack())).toEqual(['detail.onUnload', 'detail gone', 'home.onShow']);
  });

  it('never goes below the lowest page', () => {
    const { pages, routes } = stack();
    pages.navigateBack(5);
    expect(routes()).toEqual(['home']);
  });

  it('puts a page in the place of another', () => {
    const { pages, routes } = stack();
    pages.navigateTo('/form');
    pages.redirectTo('/detail');
    expect(routes()).toEqual(['home', 'detail']);
  });

  it('keeps tabs as they were left, and closes what was open above them', () => {
    const { pages, since, routes } = stack();
    pages.navigateTo('/detail');
    expect(since(() => pages.switchTab('/list'))).toEqual([
      'detail.onUnload',
      'detail gone',
      'list.onLoad',
      'list.onShow',
      'list.onReady',
    ]);
    expect(since(() => pages.switchTab('/home'))).toEqual(['list.onHide', 'home.onShow']);
    expect(routes()).toEqual(['home']);
  });

  it('closes everything, tabs that are not on top too, when the app starts anew', () => {
    const { pages, since } = stack();
    pages.switchTab('/list');
    expect(since(() => pages.reLaunch('/form'))).toEqual([
      'list.onUnload',
      'list gone',
      'home.onUnload',
      'home gone',
      'form.onLoad',
      'form.onShow',
      'form.onReady',
    ]);
  });

  it('refuses what WeChat refuses', () => {
    const { pages } = stack();
    expect(() => pages.navigateTo('/list')).toThrow('list is a tab');
    expect(() => pages.redirectTo('/home')).toThrow('home is a tab');
    expect(() => pages.switchTab('/detail')).toThrow('detail is not a tab');
    expect(() => pages.navigateTo('/nowhere')).toThrow('no page nowhere');
    for (let left = 9; left > 0; left -= 1) pages.navigateTo('/detail');
    expect(() => pages.navigateTo('/detail')).toThrow('at most 10 pages');
  });
});

describe('An address', () => {
  it('gives its route and its query, which stays encoded as WeChat leaves it', () => {
    expect(parse('/a/b?id=%E5%93%A6&back=x=y')).toEqual(['a/b', { id: '%E5%93%A6', back: 'x=y' }]);
    expect(parse('a/b')).toEqual(['a/b', {}]);
  });
});
