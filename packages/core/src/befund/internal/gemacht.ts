/** The reports that were made in this process, as long as somebody holds them. */
export const gemacht = /* @__PURE__ */ new WeakSet<object>()
