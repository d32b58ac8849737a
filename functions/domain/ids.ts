/**
 * Branded ids: a plain string is not one, so what a person wrote can never pass for an id in a log, a queue or a key.
 * They are made where outside values are parsed, and nowhere else.
 */
type Brand<T, Name extends string> = T & { readonly brand: Name }

/** First 26 base32 characters of HMAC-SHA-256(E.164 phone, pepper). */
export type ParticipantId = Brand<string, 'ParticipantId'>
/** `SM` or `MM` and 32 hex digits: Twilio's name for one message. */
export type MessageSid = Brand<string, 'MessageSid'>
/** One picture of a message: the message's sid, and which of its pictures, from 0. */
export type PhotoName = Brand<string, 'PhotoName'>
/** The code a participant texts to share, upper case, 3 to 20 of A-Z, 0-9 and `-`. */
export type CoachId = Brand<string, 'CoachId'>
/** E.164, for example +15055550123. Never logged, queued or put in a URL. */
export type Phone = Brand<string, 'Phone'>

const participantId = /^[a-z2-7]{26}$/
const messageSid = /^(SM|MM)[0-9a-fA-F]{32}$/
const photoName = /^(SM|MM)[0-9a-fA-F]{32}-\d$/
const coachId = /^[A-Z0-9][A-Z0-9-]{2,19}$/
const phone = /^\+[1-9]\d{6,14}$/

export const isParticipantId = (value: string): value is ParticipantId => participantId.test(value)
export const isMessageSid = (value: string): value is MessageSid => messageSid.test(value)
export const isPhotoName = (value: string): value is PhotoName => photoName.test(value)
export const isCoachId = (value: string): value is CoachId => coachId.test(value)
export const isPhone = (value: string): value is Phone => phone.test(value)
