import type { ModalOptions } from '../../weapp/wx';
import { ICONS } from './icons';

const TOAST_MS = 1500;
const WORDS = { cancel: '取消', confirm: '确定' } as const;

/** What WeChat shows above a mini-program, and asks the person. */
export function createDialogs(phone: HTMLElement) {
  let toast: HTMLElement | undefined;
  let toastEnds: ReturnType<typeof setTimeout> | undefined;

  const above = (...kinds: readonly string[]): HTMLElement => {
    const layer = document.createElement('div');
    layer.className = ['phone__above', ...kinds.map((kind) => `phone__above--${kind}`)].join(' ');
    phone.append(layer);
    return layer;
  };
  const hideToast = () => {
    clearTimeout(toastEnds);
    toast?.remove();
    toast = undefined;
  };

  return {
    showToast({
      title,
      icon = 'success',
      duration = TOAST_MS,
    }: {
      title: string;
      icon?: string;
      duration?: number;
    }) {
      hideToast();
      toast = above('through');
      const box = element('div', 'phone__toast', title);
      const drawn = ICONS[icon as keyof typeof ICONS];
      if (icon !== 'none' && drawn) {
        box.classList.add('phone__toast--icon');
        box.insertAdjacentHTML('afterbegin', drawn);
        box.firstElementChild?.classList.add('phone__toast-icon');
      }
      toast.append(box);
      if (Number.isFinite(duration)) toastEnds = setTimeout(hideToast, duration);
    },
    hideToast,
    confirm({ title, content, showCancel = true, cancelText, confirmText }: ModalOptions): Promise<boolean> {
      const layer = above('dim');
      const modal = element('div', 'phone__modal');
      modal.setAttribute('role', 'dialog');
      if (title) modal.append(element('div', 'phone__modal-title', title));
      modal.append(element('div', 'phone__modal-words', content ?? ''));
      const actions = element('div', 'phone__modal-actions');
      modal.append(actions);
      layer.append(modal);
      return new Promise((resolve) => {
        const answer = (agreed: boolean) => () => {
          layer.remove();
          resolve(agreed);
        };
        if (showCancel) actions.append(button('modal-button', cancelText || WORDS.cancel, answer(false)));
        actions.append(button('modal-button', confirmText || WORDS.confirm, answer(true)));
      });
    },
    pick(items: readonly string[]): Promise<number | undefined> {
      const layer = above('dim', 'low');
      const sheet = element('div', 'phone__sheet');
      layer.append(sheet);
      return new Promise((resolve) => {
        const answer = (index: number | undefined) => () => {
          layer.remove();
          resolve(index);
        };
        sheet.append(...items.map((item, index) => button('sheet-item', item, answer(index))));
        sheet.append(button('sheet-item', WORDS.cancel, answer(undefined)));
      });
    },
    choose(columns: readonly (readonly string[])[], at: readonly number[]): Promise<number[] | undefined> {
      const layer = above('dim', 'low');
      const sheet = element('div', 'phone__sheet');
      const lists = columns.map((options, index) => list(options, at[index] ?? 0));
      const body = element('div', 'phone__columns');
      body.append(...lists);
      layer.append(sheet);
      return new Promise((resolve) => {
        const answer = (chosen: () => number[] | undefined) => () => {
          const value = chosen();
          layer.remove();
          resolve(value);
        };
        const head = element('div', 'phone__sheet-head');
        head.append(
          button(
            'sheet-answer',
            WORDS.cancel,
            answer(() => undefined),
          ),
          button(
            'sheet-answer',
            WORDS.confirm,
            answer(() => lists.map(({ selectedIndex }) => selectedIndex)),
          ),
        );
        sheet.append(head, body);
      });
    },
    showPhotos(address: string): void {
      const layer = above('photo');
      layer.style.backgroundImage = `url("${address}")`;
      layer.addEventListener('click', () => layer.remove());
    },
  };
}

/** One column, in place of WeChat's wheel. */
function list(options: readonly string[], at: number): HTMLSelectElement {
  const select = document.createElement('select');
  select.className = 'phone__column';
  select.size = 6;
  select.append(...options.map((text) => new Option(text)));
  select.selectedIndex = at;
  return select;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(kind: string, text: string, press: () => void): HTMLElement {
  const made = element('button', `phone__${kind}`, text);
  made.addEventListener('click', press);
  return made;
}
