package org.commonweave.statistics;

/** Distance over the earth's surface. */
public final class GreatCircle {

    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /** Kilometres between two points in WGS 84 degrees, by the haversine formula. */
    public static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double a = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
