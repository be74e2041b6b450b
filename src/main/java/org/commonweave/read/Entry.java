package org.commonweave.read;

import org.jspecify.annotations.Nullable;

/** An object that is kept by a key: its key, and the value or the record it is kept under. */
record Entry(Object key, @Nullable Object value) {}
