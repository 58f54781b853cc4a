/** What can be done with a scenario in a dialog over any view; a post-mortem is one of what can be exported. */
export type AppDialog = 'import' | 'export' | 'share' | { readonly postMortemOf: string }

/** What is asked of the place where the dialogs are. */
export interface AppDialogProps {
  readonly open: AppDialog | null
  readonly onOpen: (dialog: AppDialog) => void
  readonly onClose: () => void
}
