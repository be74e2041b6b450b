package org.commonweave.delivery;

import java.util.List;

/**
 * Why a delivery could not be gone through.
 *
 * @param argument what to mend; empty when it is nothing that was given
 */
public record DeliveryProblem(String code, List<String> argument, String message) {

    public DeliveryProblem {
        argument = List.copyOf(argument);
    }
}
