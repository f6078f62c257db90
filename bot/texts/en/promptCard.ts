/** What a prompt in a channel says. */
export const promptCard = {
  header: "The gardeners ask",
  first: "Be the first. One line is plenty.",
  shared: (replies: number) => `Shared so far: ${replies.toLocaleString("en-GB")}`,
  share: "Share",
  reply: "Your reply",
  replyExample: "One line is plenty. Write about the practice, not the person.",
  send: "Share it",
  read: "Replies",
  thanks: "Thank you. Your reply is there for everyone now.",
};
