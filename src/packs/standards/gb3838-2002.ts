import { localDate } from '#kernel/time/calendar.ts'
import type { ClassLimits, FactorLimits, SurfaceWaterStandard } from '#kernel/water/surface-water-standard.ts'

const atMost = (...limits: ClassLimits): FactorLimits => ({ kind: 'atMost', river: limits, lake: limits })

/** GB 3838-2002 表1 — 24 basic items, mg/L; 粪大肠菌群 个/L. No successor was found in force by November 2026. */
export const gb3838y2002: SurfaceWaterStandard = {
  code: 'GB 3838-2002',
  validFrom: localDate(2002, 6, 1),
  validTo: null,
  limits: {
    ph: { kind: 'band', min: 6, max: 9 },
    dissolvedOxygen: { kind: 'atLeast', river: [7.5, 6, 5, 3, 2], lake: [7.5, 6, 5, 3, 2] },
    codMn: atMost(2, 4, 6, 10, 15),
    codCr: atMost(15, 15, 20, 30, 40),
    bod5: atMost(3, 3, 4, 6, 10),
    nh3n: atMost(0.15, 0.5, 1, 1.5, 2),
    tp: { kind: 'atMost', river: [0.02, 0.1, 0.2, 0.3, 0.4], lake: [0.01, 0.025, 0.05, 0.1, 0.2] },
    copper: atMost(0.01, 1, 1, 1, 1),
    zinc: atMost(0.05, 1, 1, 2, 2),
    fluoride: atMost(1, 1, 1, 1.5, 1.5),
    selenium: atMost(0.01, 0.01, 0.01, 0.02, 0.02),
    arsenic: atMost(0.05, 0.05, 0.05, 0.1, 0.1),
    mercury: atMost(0.00005, 0.00005, 0.0001, 0.001, 0.001),
    cadmium: atMost(0.001, 0.005, 0.005, 0.005, 0.01),
    chromium6: atMost(0.01, 0.05, 0.05, 0.05, 0.1),
    lead: atMost(0.01, 0.01, 0.05, 0.05, 0.1),
    cyanide: atMost(0.005, 0.05, 0.2, 0.2, 0.2),
    volatilePhenol: atMost(0.002, 0.002, 0.005, 0.01, 0.1),
    petroleum: atMost(0.05, 0.05, 0.05, 0.5, 1),
    anionicSurfactant: atMost(0.2, 0.2, 0.2, 0.3, 0.3),
    sulfide: atMost(0.05, 0.1, 0.2, 0.5, 1),
  },
  totalNitrogenInLakes: [0.2, 0.5, 1, 1.5, 2],
  fecalColiform: [200, 2000, 10000, 20000, 40000],
  temperatureChange: { rise: 1, fall: 2 },
  oxygenSaturation: {
    share: 0.9,
    rule: {
      standard: 'GB 3838-2002',
      clause: '表1 溶解氧：饱和率90%（或7.5）；表中没有饱和浓度的算式，取 468/(31.6+T)',
      status: 'unverified',
    },
  },
  // The annex of 环办监测函〔2020〕82号 that fixes them was not found.
  decimals: {
    ph: 0,
    dissolvedOxygen: 1,
    codMn: 1,
    codCr: 1,
    bod5: 1,
    nh3n: 2,
    tp: 3,
    copper: 3,
    zinc: 3,
    fluoride: 3,
    selenium: 4,
    arsenic: 4,
    mercury: 5,
    cadmium: 5,
    chromium6: 3,
    lead: 3,
    cyanide: 3,
    volatilePhenol: 4,
    petroleum: 3,
    anionicSurfactant: 2,
    sulfide: 3,
  },
  rules: {
    limits: { standard: 'GB 3838-2002', clause: '表1', status: 'verified' },
    attainment: { standard: 'GB 3838-2002', clause: '5.1', status: 'unverified' },
    rounding: { standard: '环办监测函〔2020〕82号', clause: '附 数据修约', status: 'unverified' },
  },
}
