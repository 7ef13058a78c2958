/** Whether a check or review is overdue: the day for which it was promised (YYYY-MM-DD) lies before today. */
export const isOverdue = (due: string | null, today: string): boolean => due !== null && due < today;
