package org.commonweave.access;

import java.util.Optional;

/** Tells who is behind a credential. */
@FunctionalInterface
public interface Identities {

    /** The viewer, or empty when the credential is none of ours. */
    Optional<Viewer> of(String credential);
}
