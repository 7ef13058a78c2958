/** The name of the database of the browser in which this site keeps what a visitor chooses to keep. */
export const DEVICE_DATABASE = 'moodspace';
