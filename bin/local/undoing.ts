/** Undoes what was started, the last first; one that fails does not keep the others from it. */
export const undoing = () => {
  const steps: (() => unknown)[] = []
  return {
    add: (step: () => unknown) => steps.push(step),
    run: async () => {
      for (const step of steps.splice(0).reverse())
        try {
          await step()
        } catch {
          // It is going away anyway.
        }
    },
  }
}
