import type { Instant } from '../../../src/domain/time';
import { beijing } from '../calendar/real-years';

/** A plain week of the real year 2026: Tuesday the 10th of March to the Monday after, without a holiday. */
export const tuesday = (time: string): Instant => beijing(`2026-03-10 ${time}`);
export const wednesday = (time: string): Instant => beijing(`2026-03-11 ${time}`);
export const thursday = (time: string): Instant => beijing(`2026-03-12 ${time}`);
export const friday = (time: string): Instant => beijing(`2026-03-13 ${time}`);
export const saturday = (time: string): Instant => beijing(`2026-03-14 ${time}`);
export const nextMonday = (time: string): Instant => beijing(`2026-03-16 ${time}`);
export const nextTuesday = (time: string): Instant => beijing(`2026-03-17 ${time}`);
