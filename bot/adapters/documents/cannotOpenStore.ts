/**
 * The store cannot be opened as it is set up. The message is one line for whoever runs the product: what is
 * wrong, and what to do. The start command prints it and exits with 1.
 */
export class CannotOpenStore extends Error {
  override readonly name = "CannotOpenStore";
}
