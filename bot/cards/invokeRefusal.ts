/** What a client gets for an invoke that cannot be done: HTTP status and body, in the form its kind of invoke shows. */
export type InvokeAnswer = { status: number; body?: unknown };

/** Tells the person why, in words, through whichever door they came. */
export function invokeRefusal(name: string | undefined, text: string): InvokeAnswer {
  switch (name) {
    case "composeExtension/fetchTask":
    case "composeExtension/submitAction":
    case "task/fetch":
    case "task/submit":
      return { status: 200, body: { task: { type: "message", value: text } } };
    case "composeExtension/query":
      return { status: 200, body: { composeExtension: { type: "message", text } } };
    case "composeExtension/queryLink":
    case "composeExtension/anonymousQueryLink":
      // A link that cannot be shown stays a link.
      return {
        status: 200,
        body: { composeExtension: { type: "result", attachmentLayout: "list", attachments: [] } },
      };
    case "adaptiveCard/action":
      return {
        status: 200,
        body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text },
      };
    default:
      return { status: 400, body: { error: { message: text } } };
  }
}
