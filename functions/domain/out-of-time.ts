/** What a sweep did not get to counts as failed: so that it is looked at again, and so that nobody takes it for a whole one. */
export const outOfTime = (): Error => Object.assign(new Error('out of time'), { name: 'OutOfTime' })
