import { elementAt, fire } from './fire';

/** A finger that stays this long, in milliseconds, presses long, and does not tap. */
const LONG_PRESS_MS = 350;
/** A finger that moves this far, in px, scrolls, and does not tap. */
const TAP_REACH = 10;

interface Press {
  readonly target: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
  long: boolean;
  moved: boolean;
}

/**
 * Turns a finger or a mouse on an element of the page into WeChat's touches, taps and long presses, and shows that something
 * is pressed by its `hover-class`.
 *
 * @param surface the part of the page that shows the mini-program's page
 */
export function listenToTouches(surface: HTMLElement): void {
  let press: Press | undefined;

  const touch = (type: string, event: PointerEvent, target: HTMLElement): boolean => {
    const at = pointOf(event, surface);
    const touches = type === 'touchend' || type === 'touchcancel' ? [] : [at];
    return fire(target, type, {}, { bubbles: true, fields: { touches, changedTouches: [at] } });
  };
  const end = () => {
    if (!press) return;
    clearTimeout(press.timer);
    press = undefined;
  };

  surface.addEventListener('pointerdown', (event) => {
    const target = elementAt(event.target);
    if (!target) return;
    const detail = pointOf(event, surface);
    const timer = setTimeout(() => {
      if (!press || press.moved) return;
      press.long = true;
      fire(target, 'longpress', detail, { bubbles: true });
    }, LONG_PRESS_MS);
    press = { target, x: event.clientX, y: event.clientY, timer, long: false, moved: false };
    showPressed(target);
    touch('touchstart', event, target);
  });
  surface.addEventListener('pointermove', (event) => {
    if (!press) return;
    press.moved ||= Math.hypot(event.clientX - press.x, event.clientY - press.y) > TAP_REACH;
    touch('touchmove', event, press.target);
  });
  surface.addEventListener('pointerup', (event) => {
    if (press) touch('touchend', event, press.target);
    if (press) clearTimeout(press.timer);
  });
  surface.addEventListener('pointercancel', (event) => {
    if (press) touch('touchcancel', event, press.target);
    end();
  });
  // After the finger is up; a key or a program may click without one.
  surface.addEventListener('click', (event) => {
    const tapped = !press?.long && !press?.moved;
    end();
    const target = elementAt(event.target);
    if (target && tapped) fire(target, 'tap', pointOf(event, surface), { bubbles: true });
  });
}

function pointOf(event: MouseEvent, surface: HTMLElement) {
  const { left, top } = surface.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  return { identifier: 0, x, y, clientX: x, clientY: y, pageX: x, pageY: y + surface.scrollTop };
}

/** Adds the class that an element wants while it is pressed, for as long as WeChat does. */
function showPressed(target: HTMLElement): void {
  const pressed = target.closest<HTMLElement>('[hover-class]:not([hover-class="none"])');
  const name = pressed?.getAttribute('hover-class');
  if (!pressed || !name) return;
  const after = (attribute: string, otherwise: number) =>
    Number(pressed.getAttribute(attribute) ?? otherwise) || otherwise;
  setTimeout(() => pressed.classList.add(name), after('hover-start-time', 50));
  addEventListener(
    'pointerup',
    () => setTimeout(() => pressed.classList.remove(name), after('hover-stay-time', 400)),
    { once: true },
  );
}
