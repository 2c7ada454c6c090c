/** A long first name is written smaller rather than cut. */
export const nameSize = (firstName: string): 'normal' | 'long' | 'longest' =>
  firstName.length > 14 ? 'longest' : firstName.length > 9 ? 'long' : 'normal';
