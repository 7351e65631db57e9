package org.anomalyaware.report;

import org.jfree.chart.JFreeChart;

/**
 * A figure ready to be drawn.
 *
 * @param id its name in file names and links
 * @param title a few words
 * @param caption what a paper would print below it
 * @param description what it shows, for those who cannot see it
 * @param chart the picture
 * @param width in pixels of 1/96 inch
 * @param height in pixels of 1/96 inch
 */
record Figure(
    String id,
    String title,
    String caption,
    String description,
    JFreeChart chart,
    int width,
    int height) {}
