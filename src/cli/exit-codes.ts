/** 退出码 — what a shell script may rely on. */
export const EXIT_DONE = 0
export const EXIT_INPUT_WRONG = 1
export const EXIT_USAGE = 2
