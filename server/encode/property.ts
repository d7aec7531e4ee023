/** What one property of a feature is, as JSON Schema tells it. */
export type Property = { title: string; type: string; format?: string; description?: string };

/** The day of a figure of a real register, beside its period. */
export const AS_OF_PROPERTY: Property = {
  title: 'Day on which the counts behind the figure last moved; only of a real register',
  type: 'string',
  format: 'date',
};
