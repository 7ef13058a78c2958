/** The kinds of files that the platform shows, by the ending of their names: pictures, sound, video and captions. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
};

/** What such files are called when their bytes are looked at: the same kinds under other names. */
const DETECTED_TYPES = ['audio/x-m4a', 'audio/ogg; codecs=opus'];

/** Everything that may be put into the media library. */
export const ALLOWED_MEDIA_TYPES: readonly string[] = [...new Set(Object.values(MEDIA_TYPES)), ...DETECTED_TYPES];
