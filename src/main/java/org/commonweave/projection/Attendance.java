package org.commonweave.projection;

/** A person's part in an activity. Only confirmed hours count. */
public record Attendance(String id, String person, double hours, boolean confirmed) {}
