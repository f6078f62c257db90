/** Something encrypted with a key that is not in the database; only the document it was sealed for opens it. */
export type Seal = {
  /** Which key of the ring. */
  key: string;
  /** Base64url: nonce, ciphertext and authentication tag. */
  sealed: string;
};
