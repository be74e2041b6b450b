package org.commonweave.summoning;

import java.util.List;
import org.commonweave.projection.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What an organization has on its hands.
 *
 * @param open summonses that wait for it
 * @param staff who works there; unknown when null
 */
public record Burden(int open, @Nullable Double staff) {

    /** Taken where nobody said how many work there. */
    private static final double USUAL_STAFF = 10;

    static Burden of(Organization organization, List<Call> calls) {
        return new Burden((int) calls.stream().filter(Call::open).count(), organization.staff());
    }

    /** Open summonses for one who works there; unknown when nobody said how many do. */
    public @Nullable Double perStaff() {
        return staff == null || staff <= 0 ? null : Double.valueOf(open / staff);
    }

    /** 1 with nothing on its hands, less with more. */
    public double part() {
        Double load = perStaff();
        return 1 / (1 + (load == null ? open / USUAL_STAFF : load));
    }
}
