/**
 * The values that the lists of the contract know. They are apart from the schemas: a function that only compares values
 * does not have to make the schemas when it starts.
 */

export const EMPLOYMENT_TYPES = ['regular', 'fixed-term', 'part-time', 'daily', 'internship'] as const;
export const WAGE_UNITS = ['hour', 'day', 'month', 'year'] as const;
export const EDUCATION_LEVELS = [
  'none',
  'elementary',
  'middle-school',
  'high-school',
  'associate',
  'bachelor',
  'master',
  'doctor',
] as const;
export const EMPLOYMENT_STATUSES = ['unemployed', 'employed', 'self-employed', 'student'] as const;
export const SCHOOL_STATUSES = ['enrolled', 'graduated', 'left'] as const;
/** Who confirms a hire: two of them make it confirmed. */
export const CONFIRMERS = ['employer', 'person', 'centre'] as const;
/** Where a person lived on the day of a hire, as far as a company's count reads it. */
export const HIRE_RESIDENCES = ['changwon', 'elsewhere'] as const;
export const CADENCES = ['immediate', 'daily', 'weekly'] as const;

/** How well a rule or figure is known. The first five are confirmed (programmes.md of the city's brief). */
export const CITATION_STATUSES = ['law', 'ordinance', 'notice', 'announced', 'city', 'secondary', 'assumed'] as const;
