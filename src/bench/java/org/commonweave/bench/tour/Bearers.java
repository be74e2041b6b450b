package org.commonweave.bench.tour;

import java.util.Locale;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Admits anybody as whom they say: "agency:ORGANIZATION:PERSON", both by their uuid, either left out. */
public final class Bearers implements Identities {

    private static final int PARTS = 3;

    @Override
    public Mono<Caller> of(String credential) {
        String[] parts = credential.split(":", -1);
        return parts.length == PARTS ? Mono.just(Caller.demo(viewer(parts), credential)) : Mono.empty();
    }

    private static Viewer viewer(String[] parts) {
        return Viewer.signedIn(Role.valueOf(parts[0].toUpperCase(Locale.ROOT)), given(parts[1]), given(parts[2]));
    }

    private static @Nullable String given(String part) {
        return part.isEmpty() ? null : part;
    }
}
