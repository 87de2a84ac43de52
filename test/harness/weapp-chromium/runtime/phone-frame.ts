import type { TabBarJson } from '../../weapp/app-json';
import dialogs from './dialogs.css';
import elements from './elements.css';
import { ICONS } from './icons';
import phoneStyle from './phone.css';
import type { PageConfig } from './theme';

interface Options {
  readonly tabBar: TabBarJson | undefined;
  readonly addressOf: (source: string) => string;
  readonly onTab: (path: string) => void;
  readonly onBack: () => void;
  readonly onHome: () => void;
}

/** What the bars show of the page on top. */
export interface Shown {
  readonly route: string;
  readonly config: PageConfig;
  /** Whether there is a page below, or none but the way home. */
  readonly way: 'back' | 'home' | 'none';
}

/** The phone's and WeChat's own parts of the screen: status bar, navigation bar with its capsule, tabs, home indicator. */
export function createPhoneFrame({ tabBar, addressOf, onTab, onBack, onHome }: Options) {
  const sheet = document.createElement('style');
  sheet.textContent = [phoneStyle, elements, dialogs].join('\n');
  document.head.prepend(sheet);
  const phone = document.createElement('div');
  phone.className = 'phone';
  phone.innerHTML = `
    <div class="phone__bar">
      <div class="phone__status"><span class="phone__clock"></span>${ICONS.status}</div>
      <div class="phone__navigation">
        <button class="phone__way" aria-label="返回">${ICONS.back}</button>
        <button class="phone__way phone__way--home" aria-label="首页">${ICONS.house}</button>
        <div class="phone__title"></div>
        <div class="phone__capsule">${ICONS.more}${ICONS.close}</div>
      </div>
    </div>
    <div class="phone__pages"></div>
    <div class="phone__tabs"></div>
    <div class="phone__home"></div>`;
  document.body.append(phone);
  const part = (name: string) => phone.querySelector<HTMLElement>(`.phone__${name}`) as HTMLElement;
  const [bar, title, pages, tabs] = ['bar', 'title', 'pages', 'tabs'].map(part) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const [back, home] = phone.querySelectorAll<HTMLElement>('.phone__way') as unknown as [
    HTMLElement,
    HTMLElement,
  ];
  back.addEventListener('click', onBack);
  home.addEventListener('click', onHome);
  const showTime = () => {
    part('clock').textContent = new Date().toLocaleTimeString('zh-CN', {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
  };
  showTime();
  setInterval(showTime, 1_000);
  const drawn = (tabBar?.list ?? []).map((tab) => drawTab(tab, () => onTab(tab.pagePath)));
  tabs.append(...drawn.map(({ button }) => button));
  if (tabBar) {
    tabs.style.background = tabBar.backgroundColor;
    tabs.style.borderTopColor =
      tabBar.borderStyle === 'white' ? 'rgba(255, 255, 255, .5)' : 'rgba(0, 0, 0, .2)';
  }

  return {
    phone,
    /** Where pages are put. */
    pages,
    show({ route, config, way }: Shown): void {
      const chosen = tabBar?.list.findIndex(({ pagePath }) => pagePath === route) ?? -1;
      phone.classList.toggle('phone--tabs', chosen >= 0);
      bar.classList.toggle('phone__bar--white', config.navigationBarTextStyle === 'white');
      bar.classList.toggle('phone__bar--black', config.navigationBarTextStyle !== 'white');
      bar.style.background = config.navigationBarBackgroundColor ?? '#fff';
      title.textContent = config.navigationBarTitleText ?? '';
      back.hidden = way !== 'back';
      home.hidden = way !== 'home';
      drawn.forEach(({ button, icon }, index) => {
        const tab = tabBar?.list[index];
        const on = index === chosen;
        button.style.color = (on ? tabBar?.selectedColor : tabBar?.color) ?? '';
        button.setAttribute('aria-selected', String(on));
        const source = on ? tab?.selectedIconPath : tab?.iconPath;
        if (source) icon.src = addressOf(source);
      });
    },
    setTitle(words: string): void {
      title.textContent = words;
    },
    setBadge(tab: number, text: string): void {
      const badge = drawn[tab]?.badge;
      if (badge) badge.textContent = text;
    },
  };
}

function drawTab({ text }: TabBarJson['list'][number], press: () => void) {
  const button = document.createElement('button');
  button.className = 'phone__tab';
  const icon = new Image();
  const badge = document.createElement('span');
  badge.className = 'phone__badge';
  button.append(icon, text, badge);
  button.addEventListener('click', press);
  return { button, icon, badge };
}
