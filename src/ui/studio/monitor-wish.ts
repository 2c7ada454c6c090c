/** What somebody wants of a value shown on the stage; told as `monitor-asked`. */
export type MonitorWish = { readonly id: string } & (
  /** Stage pixels from the top left. */
  | { readonly kind: 'place'; readonly x: number; readonly y: number }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'mode'; readonly mode: 'default' | 'large' | 'slider' }
  | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly isWhole: boolean }
  /** `isContinued`: the slider was not let go since the wish before. */
  | { readonly kind: 'slide'; readonly value: number; readonly isContinued: boolean }
  /** `text` null takes the row away; `isNew` puts one before it. Rows count from 0. */
  | { readonly kind: 'write'; readonly row: number; readonly text: string | null; readonly isNew: boolean });
