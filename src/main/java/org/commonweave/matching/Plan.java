package org.commonweave.matching;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.commonweave.digest.Sha256;

/**
 * What is proposed to go where, and why no more. Nothing is promised by it.
 *
 * @param id made of the version of the data, the lots, needs, policy and rows: the same content has the same one
 * @param dataVersion names the state of the data that it rests on
 * @param lots identifiers of all that were to be given
 * @param needs identifiers of all that were to be met
 */
public record Plan(
        String id,
        String dataVersion,
        OffsetDateTime asOf,
        Policy policy,
        List<String> lots,
        List<String> needs,
        List<Row> rows,
        List<Unmet> unmet,
        List<Leftover> leftover,
        List<Total> totals,
        Fairness fairness,
        Optimality optimality) {

    /**
     * So much of a lot for a need.
     *
     * @param quantity in the lot's unit
     * @param needQuantity the same in the need's unit
     * @param terms of the cost of one standard unit
     * @param cost of all of it, in points
     */
    public record Row(
            String lot,
            String need,
            double quantity,
            String unit,
            double needQuantity,
            String needUnit,
            Terms terms,
            double cost) {}

    /** A pair that a rule keeps apart. */
    public record Apart(String lot, String need, Reason reason) {}

    /**
     * A need that is not met, and what blocks it.
     *
     * @param already what it had before, in its unit
     * @param given what the plan gives it
     * @param lacking what it lacks after that
     * @param apart lots of its kind that a rule keeps from it, the nearest first
     * @param went where its compatible lots go instead
     * @param blockingLots lots that are all used up, and serve only the blocking needs
     * @param blockingNeeds needs, this one among them, that no other lot can serve: together they want more than there is
     */
    public record Unmet(
            String need,
            double wanted,
            double already,
            double given,
            double lacking,
            String unit,
            Reason reason,
            List<Apart> apart,
            List<Went> went,
            List<String> blockingLots,
            List<String> blockingNeeds) {}

    /** So much of a lot that went to a need. */
    public record Went(String lot, String need, double quantity, String unit) {}

    /**
     * What is left of a lot, and the rule that stopped it.
     *
     * @param restrictions of the lot
     * @param apart needs of its kind that a rule keeps from it, the nearest first
     * @param fullNeeds needs that it may serve and that take no more
     */
    public record Leftover(
            String lot,
            double quantity,
            String unit,
            Reason reason,
            List<String> restrictions,
            List<Apart> apart,
            List<String> fullNeeds) {}

    /** Of what is measured in a unit: how much was offered, wanted, and is delivered. */
    public record Total(String unit, double offered, double wanted, double delivered) {}

    /**
     * Whether there is a better plan.
     *
     * @param exact true when it is proved that there is none
     * @param parts connected parts that were solved apart
     * @param unfinished parts for which the time was too short
     */
    public record Optimality(boolean exact, int parts, int unfinished) {}

    /** A stable name of the content. */
    static String idOf(String dataVersion, Policy policy, List<String> lots, List<String> needs, List<Row> rows) {
        StringBuilder content = new StringBuilder("m1\n")
                .append(dataVersion)
                .append('\n')
                .append(policy)
                .append('\n')
                .append(lots)
                .append('\n')
                .append(needs);
        rows.forEach(row -> content.append('\n')
                .append(row.lot())
                .append(' ')
                .append(row.need())
                .append(' ')
                .append(row.quantity())
                .append(' ')
                .append(row.unit()));
        return "plan-" + HexFormat.of().formatHex(Sha256.of(content.toString()), 0, 16);
    }
}
