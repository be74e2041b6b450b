package org.commonweave.access;

import org.jspecify.annotations.Nullable;

/** Who may change what. */
public final class WritePolicy {

    private WritePolicy() {}

    /** True when the viewer may add records, which are then kept by their organization. */
    public static boolean mayCreate(Viewer viewer) {
        return viewer.administers() || viewer.role().keepsRecords() && viewer.organization() != null;
    }

    /**
     * True when the viewer may change a record: an administrator, whoever keeps it, and an organization or a person
     * about themselves.
     */
    public static boolean mayChange(Viewer viewer, String uuid, @Nullable String owner) {
        return viewer.administers()
                || viewer.owners().contains(uuid)
                || owner != null && viewer.owners().contains(owner);
    }
}
