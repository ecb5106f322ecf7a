package dev.strongroom.model.job;

import java.util.Map;

/** {@code GET /api/v1/accounts/{account}/jobs/summary}: jobs of the last 7 days by status. */
public record JobSummary(Map<JobStatus, Integer> counts) {}
