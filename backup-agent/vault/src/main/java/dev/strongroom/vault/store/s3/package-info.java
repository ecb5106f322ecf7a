/** A vault in a bucket of Amazon S3, or of a server that speaks its protocol. The SDK's types stay in here. */
@NullMarked
package dev.strongroom.vault.store.s3;

import org.jspecify.annotations.NullMarked;
