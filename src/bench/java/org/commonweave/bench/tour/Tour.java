package org.commonweave.bench.tour;

/** One feature of the service, used as it is meant to be. */
@FunctionalInterface
interface Tour {

    void walk(Guide guide, Stage stage) throws Exception;
}
