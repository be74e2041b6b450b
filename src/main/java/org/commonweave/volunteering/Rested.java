package org.commonweave.volunteering;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonweave.diagnosis.Frame;
import org.commonweave.participation.Loads;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;

/** Who rests first, and why. By how much is nobody's business but their own. */
final class Rested {

    private Rested() {}

    /** Why somebody rests. */
    enum Why {
        OVER_CAPACITY,
        REST_DUE
    }

    /** Those who gave more than they offered, and those who went on for longer than they set themselves. */
    static SortedMap<String, Why> of(
            Projection projection,
            Frame frame,
            Predicate<Person> chosen,
            SortedMap<String, Double> loads,
            double above) {
        SortedMap<String, Why> rested = new TreeMap<>();
        Loads.owedNow(projection, frame, chosen).forEach((person, weeks) -> {
            if (weeks > 0) {
                rested.put(person, Why.REST_DUE);
            }
        });
        loads.forEach((person, load) -> {
            if (load > above) {
                rested.put(person, Why.OVER_CAPACITY);
            }
        });
        return rested;
    }
}
